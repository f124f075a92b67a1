using System.Reflection;

// The contract's.
[assembly: AssemblyVersion("1.1.167.0")]
