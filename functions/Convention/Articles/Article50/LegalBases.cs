
namespace RequestRouter.Convention.Articles.Article50;

/// <summary>Decisions and acts rest on the requested State's own law, or on a treaty between the two, 50(4), 31(10).</summary>
internal static class LegalBases
{
    [Provision(A50_4)]
    [Provision(A31_10)]
    public static Failure? OfMeasure(Facts facts) => Named(facts, ((Restrain)facts.Said!).LegalBasis, A50_4);

    [Provision(A50_4)]
    [Provision(A31_10)]
    public static Failure? OfConfiscation(Facts facts) => Named(facts, ((RecordConfiscation)facts.Said!).LegalBasis, A50_4);

    [Provision(A52_1)]
    public static Failure? OfDisposal(Facts facts) => Named(facts, ((DisposeProperty)facts.Said!).LegalBasis, A52_1);

    /// <summary>An order of its own follows the adjudication of an offence, or another procedure of its law.</summary>
    [Provision(A49_1_b)]
    public static Failure? Adjudicated(Facts facts) =>
        facts.Before.Kind != RequestKind.ConfiscationForeignOrder && Wording.Missing(((RecordConfiscation)facts.Said!).Adjudication)
            ? Failure.Missing(facts.At + "/adjudication", A49_1_b, "Name the offence that was adjudicated, or the other procedure that was used.")
            : null;

    private static Failure? Named(Facts facts, string? basis, Citation paragraph) => Wording.Missing(basis)
        ? Failure.Missing(facts.At + "/legalBasis", paragraph, "Cite the national rule or the treaty on which it rests.")
        : null;
}
