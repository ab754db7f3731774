
namespace RequestRouter.Convention.Articles.Article37;

/// <summary>Fair treatment at every stage, 37(14), and a surrender that is on record.</summary>
internal static class Treatment
{
    /// <summary>At the arrest, at the decision and at the surrender.</summary>
    [Provision(A37_14)]
    public static Failure? FairlyTreated(Facts facts)
    {
        var attested = facts.Said switch
        {
            TakeMeasure arrest => arrest.FairTreatment,
            GrantExtradition grant => grant.FairTreatment,
            Surrender surrender => surrender.FairTreatment,
            _ => null,
        };
        return Wording.Missing(attested)
            ? new Failure(facts.At + "/fairTreatment", Codes.AttestationRequired, A37_14, "That fair treatment was guaranteed at this stage, with all rights under the law of the State, is not stated.")
            : null;
    }

    /// <summary>That a surrender has a date is practice.</summary>
    public static Failure? SurrenderDated(Facts facts) => ((Surrender)facts.Said!).At is not null ? null
        : Failure.Missing(facts.At + "/at", Citation.Practice, "When the person was handed over is not said.");

    public static Failure? SurrenderNotToCome(Facts facts) => ((Surrender)facts.Said!).At > facts.Now
        ? new Failure(facts.At + "/at", Codes.ContentInvalid, Citation.Technical, "The surrender lies in the future.")
        : null;
}
