
namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Secrecy of the fact and substance of a request, 40(20).</summary>
internal static class Secrecy
{
    [Provision(A40_20)]
    public static Failure? WasAskedFor(Facts facts) => facts.Before.Confidential ? null
        : Failure.Conflict(A40_20, "The requesting State did not ask for secrecy.", facts.At);

    [Provision(A40_20)]
    public static Failure? ReasonGiven(Facts facts) => Wording.Missing(((CannotKeepSecrecy)facts.Said!).Reason)
        ? new Failure(facts.At + "/reason", Codes.ReasonsRequired, A40_20, "Say why the request cannot be kept secret.")
        : null;
}
