using System.Text.RegularExpressions;

namespace RequestRouter.Router.Audit.Replays;

/// <summary>The members of a ledger entry that hold states, clocks and hashes, and nothing that a State has said.</summary>
internal static partial class ContentFree
{
    public static bool Is(string pointer) => Members().IsMatch(pointer);

    [GeneratedRegex(@"^/(hash|number|at|previousHash|rulebook|zoneDatabase|registerVersions/[A-Z]{2}|practiceVersions/[A-Z]{2}|outcome|caseHash|withheld|changes/\d+(/(item|from|to|transition))?|(openedProcedures|concludedProcedures)/\d+|notices/\d+/(to|type|citation|dueAt)|remarks/\d+/(code|paragraph)|occurrence/(digest|limit|procedureId|rowId|from|type))$", RegexOptions.CultureInvariant)]
    private static partial Regex Members();
}
