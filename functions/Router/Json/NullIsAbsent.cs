using System.Text.Json.Serialization.Metadata;

namespace RequestRouter.Router.Json;

/// <summary>
/// What is null is not written; so a member that takes null may be missing when it is read back.
/// </summary>
internal static class NullIsAbsent
{
    public static void Apply(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member is { IsRequired: true } and ({ IsSetNullable: true } or { AssociatedParameter.IsNullable: true }))
            {
                member.IsRequired = false;
            }
        }
    }
}
