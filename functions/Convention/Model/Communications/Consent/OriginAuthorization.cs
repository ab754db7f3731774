namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>Where another Party that first furnished something of a merged set authorized the transfer, 36(3).</summary>
/// <param name="Origin">That Party.</param>
/// <param name="Case">The case in which it did.</param>
public sealed record OriginAuthorization(StateCode Origin, CaseId Case);
