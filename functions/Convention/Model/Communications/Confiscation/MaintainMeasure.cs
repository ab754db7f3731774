namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>After considering the reasons, the requested State keeps the measure, 50(8).</summary>
public sealed record MaintainMeasure : Communication
{
    internal override CommunicationType Is => CommunicationTypes.MaintainMeasure;
}
