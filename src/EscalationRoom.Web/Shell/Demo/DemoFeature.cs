using EscalationRoom.Web.Shell.Demo.Drafts;
using EscalationRoom.Web.Shell.Demo.Files;
using EscalationRoom.Web.Shell.Demo.Sketches;
using EscalationRoom.Web.Shell.Demo.Stories;

namespace EscalationRoom.Web.Shell.Demo;

/// <summary>The demo: people, clients and worked escalations from the first start on.</summary>
public static class DemoFeature
{
    private const string NotInProduction =
        "Demo:Enabled is true in Production, where everybody would know the password of everybody. Remove it, or set Demo__Enabled=false.";

    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section)
            .Validate<IHostEnvironment>((demo, environment) => !demo.Enabled || !environment.IsProduction(), NotInProduction)
            .ValidateOnStart();
        services.AddSingleton<DemoFiles>().AddSingleton<StoryBook>().AddSingleton<SketchBook>().AddSingleton<DraftBook>();
        return services.AddSingleton<DemoSeed>().AddHostedService<DemoAtStart>();
    }

    public static void MapDemo(this WebApplication app)
    {
        if (app.Configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() is { Enabled: true })
        {
            app.MapPost(PlayStory.Path, PlayStory.RunAsync).ExcludeFromDescription();
        }
    }
}
