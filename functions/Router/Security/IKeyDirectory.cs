namespace RequestRouter.Router.Security;

/// <summary>The keys of the register, of every State.</summary>
public interface IKeyDirectory
{
    /// <summary>Every key ever entered under this id: more than one where two States chose the same.</summary>
    IReadOnlyList<AuthorityKey> Find(string keyId);

    /// <summary>Every key ever entered with this certificate.</summary>
    /// <param name="thumbprint">As the header parameter <c>x5t#S256</c> gives it.</param>
    IReadOnlyList<AuthorityKey> FindByCertificate(string thumbprint);
}
