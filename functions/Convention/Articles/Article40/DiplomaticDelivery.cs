
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>A State may require the diplomatic channel; the electronic copy is then an advance copy, 40(12)(d).</summary>
internal static class DiplomaticDelivery
{
    [Provision(A40_12_d)]
    public static Failure? Reference(Facts facts) => Wording.Missing(((RecordDiplomaticDelivery)facts.Said!).NoteReference)
        ? Failure.Missing(facts.At + "/noteReference", A40_12_d, "The number of the diplomatic note is not given.")
        : null;

    [Provision(A40_12_d)]
    public static Failure? Dated(Facts facts) => ((RecordDiplomaticDelivery)facts.Said!).DeliveredAt is null
        ? Failure.Missing(facts.At + "/deliveredAt", A40_12_d, "When the note was delivered is not said.")
        : null;

    [Provision(A40_12_d)]
    public static Failure? NotToCome(Facts facts) => ((RecordDiplomaticDelivery)facts.Said!).DeliveredAt > facts.Now
        ? new Failure(facts.At + "/deliveredAt", Codes.ContentInvalid, A40_12_d, "The delivery lies in the future.")
        : null;
}
