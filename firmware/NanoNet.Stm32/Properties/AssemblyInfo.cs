using System.Reflection;

[assembly: AssemblyTitle("NanoNet.Stm32")]
[assembly: AssemblyProduct("NanoNet")]
[assembly: AssemblyVersion("0.1.0.0")]
