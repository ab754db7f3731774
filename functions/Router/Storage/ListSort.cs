using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>What cases of a list are asked for by: they are of one sort where all three agree. Each as the API writes it.</summary>
internal readonly record struct ListSort(string Role, string Kind, string State)
{
    /// <summary>Of the case of a row.</summary>
    public static ListSort Of(TableEntity row) => new(row.GetString("role"), row.GetString("kind"), row.GetString("state"));

    /// <exception cref="FormatException">The text is not three words.</exception>
    public static ListSort Parse(string text) =>
        text.Split('.') is [var role, var kind, var state] ? new(role, kind, state) : throw new FormatException($"'{text}' is no sort of cases.");

    /// <summary>Whether cases of this sort are meant, as far as the filter speaks of it.</summary>
    public bool IsMeantBy(CaseFilter filter) =>
        (filter.Role is not { } role || Kebab.Of(role) == Role)
        && (filter.Kind is not { } kind || Kebab.Of(kind) == Kind)
        && (filter.State is not { } state || state.ToString() == State);

    public override string ToString() => $"{Role}.{Kind}.{State}";
}
