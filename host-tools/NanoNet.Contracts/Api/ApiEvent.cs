namespace NanoNet.Contracts.Api;

/// <summary>An event.</summary>
public sealed class ApiEvent : ApiMember
{
    internal ApiEvent(string documentationId, string name, ApiModifiers modifiers, string type)
        : base(documentationId, name, modifiers) => Type = type;

    /// <summary>Documentation name of the delegate.</summary>
    public string Type { get; }
}
