using System.Reflection;

// The contract's.
[assembly: AssemblyVersion("1.5.210.0")]
