using System.Reflection;
using System.Runtime.CompilerServices;

// The contract's.
[assembly: AssemblyVersion("1.5.210.0")]

// WebSocketServer answers by a listener's connections.
[assembly: InternalsVisibleTo("System.Net.WebSockets")]
