using System.Globalization;

namespace RequestRouter.Router.Operations;

/// <summary>Row keys by which what is newest stands first in its partition.</summary>
internal static class NewestFirst
{
    /// <param name="at">UTC.</param>
    /// <param name="id">What tells it from others of the same instant.</param>
    public static string Key(DateTimeOffset at, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}-{id}");
}
