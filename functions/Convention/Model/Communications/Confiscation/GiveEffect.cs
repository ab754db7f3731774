namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The order of confiscation was given effect, 50(1).</summary>
public sealed record GiveEffect : Communication
{
    internal override CommunicationType Is => CommunicationTypes.GiveEffect;
}
