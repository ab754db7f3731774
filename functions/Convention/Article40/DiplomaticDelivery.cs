using RequestRouter.Convention.Intake;
using RequestRouter.Convention.Machines;

namespace RequestRouter.Convention.Article40;

/// <summary>A State may require the diplomatic channel; the electronic copy is then an advance copy, 40(12)(d).</summary>
internal static class DiplomaticDelivery
{
    [Provision("40(12)(d)")]
    public static Failure? Reference(Draft draft) => Text.Missing(((RecordDiplomaticDelivery)draft.Said!).NoteReference)
        ? Failure.Missing(draft.At + "/noteReference", "40(12)(d)", "Give the number of the diplomatic note.")
        : null;

    [Provision("40(12)(d)")]
    public static Failure? Date(Draft draft) => ((RecordDiplomaticDelivery)draft.Said!).DeliveredAt switch
    {
        null => Failure.Missing(draft.At + "/deliveredAt", "40(12)(d)", "Say when the note was delivered."),
        { } at when at > draft.Now => new Failure(draft.At + "/deliveredAt", Codes.ContentInvalid, "40(12)(d)", "The delivery lies in the future."),
        _ => null,
    };
}
