namespace RequestRouter.Router.Parties;

/// <summary>The newest list of one authority and scope for a State's keys, as it is kept; its bytes are a blob.</summary>
/// <param name="State">Whose keys it is about.</param>
/// <param name="Id">Of the authority and the scope: each has one row.</param>
/// <param name="Issuer">The authority's name, as its certificate has it.</param>
/// <param name="Number">Decimal.</param>
/// <param name="ThisUpdate">When the authority issued it (UTC).</param>
/// <param name="NextUpdate">By when the authority issues the next one (UTC).</param>
/// <param name="ReceivedAt">When the router had it (UTC).</param>
/// <param name="Digest">SHA-256 of its DER.</param>
/// <param name="Revoked">Keys of the State's entry whose certificates it names.</param>
public sealed record RevocationListRow(
    StateCode State,
    string Id,
    string Issuer,
    string Number,
    DateTimeOffset ThisUpdate,
    DateTimeOffset NextUpdate,
    DateTimeOffset ReceivedAt,
    Digest Digest,
    IReadOnlyList<RevokedKey> Revoked);
