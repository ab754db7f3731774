using System.Text.Json;

namespace RequestRouter.Local.Stack;

/// <summary>Where the router of a state folder is while it runs, for the other commands.</summary>
/// <param name="Address">Below which <c>/api</c> is.</param>
/// <param name="Rehearsal">True if its clock is moved by hand.</param>
/// <param name="Storage">Connection string of its Azurite.</param>
internal sealed record RunningRouter(Uri Address, bool Rehearsal, string Storage)
{
    public void Write(StateFolder folder) => File.WriteAllText(folder.RunFile, JsonSerializer.Serialize(this));

    /// <summary>Null while none runs.</summary>
    public static RunningRouter? Read(StateFolder folder) =>
        File.Exists(folder.RunFile) ? JsonSerializer.Deserialize<RunningRouter>(File.ReadAllText(folder.RunFile)) : null;
}
