using System.Reflection;

[assembly: AssemblyTitle("NFUnitTest")]
[assembly: AssemblyProduct("NanoNet")]
[assembly: AssemblyVersion("0.1.0.0")]
