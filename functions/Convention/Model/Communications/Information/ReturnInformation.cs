namespace RequestRouter.Convention.Model.Communications.Information;

/// <summary>The receiver does not accept the handling instructions, and returns the information unopened, 40(5).</summary>
public sealed record ReturnInformation : Communication
{
    /// <summary>Which instruction.</summary>
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ReturnInformation;
}
