namespace RequestRouter.Router.Releases;

/// <summary>One item of a release.</summary>
/// <param name="Id">Of the evidence item.</param>
/// <param name="Sha256">Of its bytes.</param>
/// <param name="Origins">Every State that first furnished something of what is in it: each authorizes its next transfer, too (36(3)).</param>
/// <param name="Authorized">Where those that were to be asked authorized this one; empty where nobody was.</param>
public sealed record ReleasedElement(EvidenceId Id, Digest Sha256, IReadOnlyList<StateCode> Origins, IReadOnlyList<ReleaseAuthorization> Authorized)
{
    /// <summary>The conditions under which something in it was furnished to the holder: they bind the recipient beside those of the authorizations (40(28)).</summary>
    public IReadOnlyList<BindingCondition> Conditions { get; init; } = [];
}
