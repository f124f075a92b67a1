namespace NanoNet.Services.WebSocket
{
    /// <summary>What a request says about WebSocket.</summary>
    public enum UpgradeOutcome
    {
        /// <summary>It does not ask for it: an ordinary request.</summary>
        NotAsked,

        /// <summary>It asks, and gets 101.</summary>
        Granted,

        /// <summary>It asks, and wrongly: 400.</summary>
        BadRequest,

        /// <summary>It asks for another version than 13: 426, with the version that there is.</summary>
        OtherVersion,
    }
}
