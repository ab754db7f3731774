using RequestRouter.Convention.Articles.Article36;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;
using static RequestRouter.Convention.Model.Cases.ItemState;
using Say = RequestRouter.Convention.Model.Communications.CommunicationTypes;

namespace RequestRouter.Convention.Kinds.Families;

/// <summary>Asking the State from which something came: for another use (40(19)), or for passing it on (36(3)). Silence is no answer, and an answer is not final: it may be changed for what is still to come.</summary>
internal static class Consenting
{
    public static readonly StateSet Allowed = StateSet.Of(Authorized, AuthorizedWithConditions);
    public static readonly StateSet Open = StateSet.Of(Requested);

    public static ClockRow Pending(Citation citation) => Common.Remind(
        "authorization-decision", Side.Requested, citation, Requested, "The other State waits for your decision; silence is not consent.", p => p.AnswerReminderEvery);

    public static IEnumerable<MoveRow> Deciding(Citation citation, Common common) =>
    [
        new("A1", Say.Authorize, Side.Requested, Requested | Allowed | Denied, null, citation)
        {
            Goes = static (d, _) => ((Authorize)d.Said!).Conditions is { Count: > 0 } ? AuthorizedWithConditions : Authorized,
            Checks = [Authorizations.WrittenWhereRequired, Authorizations.EndsLater],
            Marks = Authorizations.Remember,
            Tells = [new(Side.Requesting, "authorized", "What you asked for is authorized, for these elements and this purpose only.")],
        },
        new("A2", Say.Deny, Side.Requested, Requested | Allowed, Denied, citation)
        {
            Marks = Authorizations.End,
            Tells = [new(Side.Requesting, "denied", "What you asked for is not authorized.")],
        },
        common.NoLongerRequired(Requested),
    ];
}
