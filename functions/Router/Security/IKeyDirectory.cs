namespace RequestRouter.Router.Security;

/// <summary>The keys of the register, of every State.</summary>
public interface IKeyDirectory
{
    /// <summary>Every key ever entered under this id: more than one where two States chose the same.</summary>
    IReadOnlyList<AuthorityKey> Find(string keyId);
}
