using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Tests.Security;

/// <summary>Entries of a register that have one authority, which is all that tests of keys ask of them.</summary>
internal static class Entries
{
    public static PartyRegistration Of(string state, IReadOnlyList<KeyRegistration> keys, IReadOnlyList<EncryptionKeyRegistration>? encryptionKeys = null) => new()
    {
        State = StateCode.Parse(state),
        Name = state,
        Languages = [LanguageTag.Parse("en", null)],
        Authorities =
        [
            new()
            {
                Id = AuthorityId.Parse("central"),
                Name = "Central authority",
                Roles = [AuthorityRole.CentralAuthority],
                Keys = keys,
                EncryptionKeys = encryptionKeys ?? [],
            },
        ],
    };
}
