using System.Collections.Frozen;
using System.Text.Json;

namespace RequestRouter.Router.Security;

/// <summary>Roles as the words of the claim, and the sets of them that operations ask for.</summary>
public static class OfficerRoles
{
    private static readonly FrozenDictionary<OfficerRole, string> Words =
        Enum.GetValues<OfficerRole>().ToFrozenDictionary(role => role, role => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()));

    private static readonly FrozenDictionary<string, OfficerRole> ByWord =
        Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Those who may say something for their State. What about, the rules decide.</summary>
    public static IReadOnlyList<OfficerRole> MaySpeak { get; } =
        [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer];

    /// <summary>Those who may read what concerns their State.</summary>
    public static IReadOnlyList<OfficerRole> MayRead { get; } = [.. MaySpeak, OfficerRole.Auditor];

    public static string Word(OfficerRole role) => Words[role];

    /// <summary>Null where the word is no role of this system.</summary>
    public static OfficerRole? Find(string word) => ByWord.TryGetValue(word, out var role) ? role : null;
}
