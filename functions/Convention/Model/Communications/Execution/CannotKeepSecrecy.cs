namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>The requested State cannot keep the request secret, 40(20).</summary>
public sealed record CannotKeepSecrecy : Communication
{
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.CannotKeepSecrecy;
}
