namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The property was identified and traced, 50(2).</summary>
public sealed record ReportTraced : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ReportTraced;
}
