using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Kinds.Tables;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>A State takes its own refusal back, by reconsideration or because a review annulled it, 24(2): nothing bars that, while the case is open and after it was closed.</summary>
internal static class Reopening
{
    /// <param name="refused">Where the refusal left the item.</param>
    /// <param name="back">Where it is taken up again.</param>
    /// <param name="citation">The paragraph that the case serves.</param>
    public static MoveRow Of(StateSet refused, ItemState back, Citation citation) => new("X21", Say.Proceed, Side.Requested, refused | ItemState.Closed, back, citation)
    {
        OpenOf = [RefusedStands(refused, citation)],
        Marks = static (_, item) => item with { Ended = null, Paused = null, RefusedOn = [], AnnouncedGrounds = [], ConsultedGrounds = [] },
        Tells = [new(Side.Requesting, "reopened", "The requested State takes its refusal back, and the matter is open again.")],
    };

    private static ItemRule RefusedStands(StateSet refused, Citation citation) => (d, item) => refused.Has(item.Ended ?? item.State) ? null
        : Failure.Conflict(citation, "No refusal stands here that can be taken back.", d.At);
}
