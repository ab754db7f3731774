using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>A State may require the diplomatic channel; the electronic copy is then an advance copy, 40(12)(d).</summary>
internal static class DiplomaticDelivery
{
    [Provision("40(12)(d)")]
    public static Failure? Reference(Draft draft) => Wording.Missing(((RecordDiplomaticDelivery)draft.Said!).NoteReference)
        ? Failure.Missing(draft.At + "/noteReference", "40(12)(d)", "The number of the diplomatic note is not given.")
        : null;

    [Provision("40(12)(d)")]
    public static Failure? Dated(Draft draft) => ((RecordDiplomaticDelivery)draft.Said!).DeliveredAt is null
        ? Failure.Missing(draft.At + "/deliveredAt", "40(12)(d)", "When the note was delivered is not said.")
        : null;

    [Provision("40(12)(d)")]
    public static Failure? NotToCome(Draft draft) => ((RecordDiplomaticDelivery)draft.Said!).DeliveredAt > draft.Now
        ? new Failure(draft.At + "/deliveredAt", Codes.ContentInvalid, "40(12)(d)", "The delivery lies in the future.")
        : null;
}
