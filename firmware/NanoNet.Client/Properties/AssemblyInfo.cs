using System.Reflection;

[assembly: AssemblyTitle("NanoNet.Client")]
[assembly: AssemblyProduct("NanoNet")]
[assembly: AssemblyVersion("0.1.0.0")]
