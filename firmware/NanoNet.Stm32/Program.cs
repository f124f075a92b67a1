using NanoNet.Services;

namespace NanoNet.Stm32
{
    public static class Program
    {
        public static void Main()
        {
            Banner.Print("NanoNet.Stm32", BuildInfo.Version, BuildInfo.BuildId);
        }
    }
}
