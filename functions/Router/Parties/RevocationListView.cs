namespace RequestRouter.Router.Parties;

/// <summary>A list of revoked certificates as everybody may read it.</summary>
/// <param name="Issuer">The authority that issued it, as its certificate names it.</param>
/// <param name="Number">Decimal; a later list has a larger one.</param>
/// <param name="ThisUpdate">When the authority issued it (UTC).</param>
/// <param name="NextUpdate">By when the authority issues the next one (UTC). What it says holds after that, too, until a newer one is handed in.</param>
/// <param name="ReceivedAt">When the router had it (UTC).</param>
/// <param name="Digest">SHA-256 of its DER, so that it can be compared with what the authority publishes.</param>
/// <param name="Revoked">Keys of the State's entry that sign nothing more by it.</param>
public sealed record RevocationListView(
    string Issuer, string Number, DateTimeOffset ThisUpdate, DateTimeOffset NextUpdate, DateTimeOffset ReceivedAt, Digest Digest, IReadOnlyList<RevokedKey> Revoked)
{
    public static RevocationListView Of(RevocationListRow row) => new(row.Issuer, row.Number, row.ThisUpdate, row.NextUpdate, row.ReceivedAt, row.Digest, row.Revoked);
}
