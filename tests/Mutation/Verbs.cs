namespace RequestRouter.Mutation;

/// <summary>What this program is asked for by itself, beside the library with its mutants.</summary>
internal static class Verbs
{
    public const string Cover = "cover";
    public const string Serve = "serve";
    public const string Once = "once";
}
