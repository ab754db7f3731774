namespace RequestRouter.Convention.Text.Registries;

/// <summary>
/// A data file that <c>generate.mjs</c> wrote from a registry of a standard and that the assembly carries, so that what is accepted
/// follows neither the machine nor the day.
/// </summary>
internal static class RegistryFile
{
    /// <summary>The rows of a file, each split into its columns; columns at the end of a row that are empty are left out.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(RegistryFile).Assembly.GetManifestResourceStream($"registries/{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
