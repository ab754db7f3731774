namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>
/// The requested State goes on after a consultation (40(28)), or the requesting State lets the execution go on although secrecy
/// cannot be kept (40(20)).
/// </summary>
public sealed record Proceed : Communication
{
    /// <summary>How the requesting State narrows its request so that it can be executed; null when it does not.</summary>
    public string? Narrowing { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Proceed;
}
