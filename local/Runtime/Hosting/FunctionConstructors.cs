using Microsoft.Extensions.DependencyInjection;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>
/// Refuses a function whose class asks for a service that nobody registered. In Azure that is found by the first invocation, at
/// worst months after the deployment.
/// </summary>
internal static class FunctionConstructors
{
    public static void Check(FunctionEntry function, IServiceProviderIsService services)
    {
        // Which of several constructors is taken depends on more than what is registered: only a single one is sure.
        if (function.Method.IsStatic || function.Method.DeclaringType!.GetConstructors() is not [var constructor])
        {
            return;
        }

        var missing = constructor.GetParameters().FirstOrDefault(parameter =>
            !parameter.HasDefaultValue && !parameter.IsDefined(typeof(FromKeyedServicesAttribute), inherit: false) && !services.IsService(parameter.ParameterType));
        if (missing is not null)
        {
            throw function.Refuse($"its constructor asks for {missing.ParameterType.Name} '{missing.Name}', which is not among the app's services.");
        }
    }
}
