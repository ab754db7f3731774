
namespace RequestRouter.Convention.Articles.Article63;

/// <summary>Disputes are settled by negotiation first; to arbitration and the Court no State is bound, both ways, while a reservation stands, and each may consent all the same, 63.</summary>
internal static class Disputes
{
    [Provision(A63_1)]
    public static Failure? SubjectNamed(Facts facts) => facts.Said is OpenDispute said && Wording.Missing(said.Subject)
        ? Failure.Missing(facts.At + "/subject", A63_1, "Say what the dispute is about.")
        : null;

    [Provision(A63_3)]
    public static Failure? NoReservation(Facts facts) =>
        (facts.Register.Find(facts.Before.Requesting)?.Declares(A63_3, facts.Now) ?? false) || (facts.Register.Find(facts.Before.Requested)?.Declares(A63_3, facts.Now) ?? false)
            ? Failure.Conflict(A63_3, "One of the parties has made the reservation and is not bound by this way of settling disputes; it may consent.", facts.At)
            : null;
}
