namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The days in the custody of the receiving State are credited to the sentence, 40(10)(d).</summary>
public sealed record RecordCredit : Communication
{
    /// <summary>Full or begun days.</summary>
    public int? Days { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordCredit;
}
