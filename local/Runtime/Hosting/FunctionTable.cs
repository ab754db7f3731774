using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>Hands each kind of trigger its functions, and refuses what nobody serves. All before anything starts.</summary>
internal sealed class FunctionTable(
    EmbeddedOptions options,
    HostJson hostJson,
    IEnumerable<ITriggerExtension> extensions,
    IEnumerable<IInputBinder> binders,
    IServiceProviderIsService services)
{
    public IReadOnlyList<FunctionEntry> Functions { get; private set; } = [];

    public void Configure()
    {
        Functions = FunctionCatalog.Find(options);
        hostJson.RefuseOtherExtensions(extensions.Select(extension => extension.Section).OfType<string>());
        foreach (var function in Functions)
        {
            CheckTrigger(function);
            CheckInputs(function);
        }

        foreach (var extension in extensions)
        {
            extension.Configure(
                [.. Functions.Where(function => Serves(extension, function))],
                hostJson.Extension(extension.Section ?? "none"));
        }

        foreach (var function in Functions)
        {
            FunctionConstructors.Check(function, services);
        }
    }

    private static bool Serves(ITriggerExtension extension, FunctionEntry function) =>
        extension.Triggers.Contains(function.Trigger.GetType());

    private void CheckTrigger(FunctionEntry function)
    {
        if (!extensions.Any(extension => Serves(extension, function)))
        {
            throw function.Refuse($"the trigger [{FunctionCatalog.Name(function.Trigger)}] is not supported by the embedded runtime.");
        }
    }

    private void CheckInputs(FunctionEntry function)
    {
        foreach (var parameter in function.Method.GetParameters().Where(parameter => !function.IsTriggered(parameter)))
        {
            if (parameter.ParameterType.IsByRef)
            {
                throw function.Refuse($"the parameter '{parameter.Name}' is passed by reference, which no binding gives.");
            }

            foreach (var attribute in parameter.GetCustomAttributes<BindingAttribute>())
            {
                var binder = binders.FirstOrDefault(candidate => candidate.Attribute == attribute.GetType())
                    ?? throw function.Refuse($"the binding [{FunctionCatalog.Name(attribute)}] of the parameter '{parameter.Name}' is not supported by the embedded runtime.");
                binder.Check(function, parameter);
            }
        }
    }
}
