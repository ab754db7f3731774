namespace RequestRouter.Convention.Model.Cases;

/// <summary>Why the Convention covers a case, 35(1).</summary>
[Provision(A35_1)]
public enum ScopeBasis
{
    /// <summary>An offence established in accordance with the Convention, 35(1)(a).</summary>
    ConventionOffence,

    /// <summary>Electronic evidence of such an offence, 35(1)(b).</summary>
    ElectronicEvidence,

    /// <summary>Electronic evidence of a serious crime, 35(1)(c).</summary>
    SeriousCrime,
}
