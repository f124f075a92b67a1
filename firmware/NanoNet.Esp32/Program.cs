using NanoNet.Services;

namespace NanoNet.Esp32
{
    public static class Program
    {
        public static void Main()
        {
            Banner.Print("NanoNet.Esp32", BuildInfo.Version, BuildInfo.BuildId);
        }
    }
}
