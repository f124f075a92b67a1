using System.Reflection;

// The contract's.
[assembly: AssemblyVersion("3.0.80.0")]
