namespace NanoNet.Services.WebSocket
{
    /// <summary>Opcodes of RFC 6455 section 5.2. Constants and not an enum: they are compared with octets.</summary>
    public static class Opcode
    {
        /// <summary>The next part of a fragmented message.</summary>
        public const int Continuation = 0;

        /// <summary>A message of UTF-8, or its first part.</summary>
        public const int Text = 1;

        /// <summary>A message of octets, or its first part.</summary>
        public const int Binary = 2;

        /// <summary>The first of the control opcodes.</summary>
        public const int Close = 8;

        /// <summary>Asks for a Pong with the same data.</summary>
        public const int Ping = 9;

        /// <summary>Answers a Ping, or says that the sender is alive.</summary>
        public const int Pong = 10;

        /// <summary>Whether there is such an opcode: 3 to 7 and 11 to 15 are reserved.</summary>
        public static bool IsKnown(int opcode)
        {
            return opcode <= Binary || (opcode >= Close && opcode <= Pong);
        }
    }
}
