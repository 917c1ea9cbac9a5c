using System.CommandLine;
using EscalationRoom.Data.Providers;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Web.Documents;
using EscalationRoom.Web.Shell.Demo;
using EscalationRoom.Web.Shell.Demo.Stories;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Admin;

/// <summary><c>demo seed</c>, <c>demo reset</c>, <c>demo play</c>. All refuse where the demo is off.</summary>
internal static class DemoCommands
{
    public static Command Make(Application app) => new("demo", "The invented people and escalations.") { Seed(app), Reset(app), Play(app) };

    private static Command Seed(Application app)
    {
        var command = new Command("seed", "Put the demo into the database, or complete it.");
        command.SetAction((_, cancellation) => InDemoAsync(app, async services =>
        {
            await services.GetRequiredService<Schema>().MigrateAsync(cancellation);
            var writer = services.GetRequiredService<TimelineWriter>();
            await writer.StartAsync(cancellation);
            await services.GetRequiredService<DemoSeed>().RunAsync(cancellation);
            await writer.StopAsync(cancellation);
            Console.WriteLine("The demo is complete.");
            return ExitCode.Good;
        }));
        return command;
    }

    private static Command Reset(Application app)
    {
        var command = new Command("reset", "Remove the demo's database and files. Stop the server first.");
        command.SetAction((_, cancellation) => InDemoAsync(app, async services =>
        {
            if (await PlayClient.AnswersAsync(services, cancellation))
            {
                await Console.Error.WriteLineAsync("A server is running on this demo. Stop it first.");
                return ExitCode.FoundWrong;
            }

            await services.GetRequiredService<Schema>().DropAsync(cancellation);
            RemoveFiles(services);
            Console.WriteLine("The demo is removed. The next start makes a new one.");
            return ExitCode.Good;
        }));
        return command;
    }

    private static void RemoveFiles(IServiceProvider services)
    {
        var root = services.GetRequiredService<IHostEnvironment>().ContentRootPath;
        var files = Path.Combine(root, services.GetRequiredService<IOptions<StorageOptions>>().Value.Path);
        if (Directory.Exists(files))
        {
            Directory.Delete(files, recursive: true);
        }
    }

    private static Command Play(Application app)
    {
        var story = new Argument<string>("story") { Description = "Which one: A, B or C." };
        story.AcceptOnlyFromAmong([.. StoryBook.Names]);
        var speed = new Option<double?>("--speed") { Description = "How many times as fast as it happened. Without it a story takes five minutes." };
        speed.Validators.Add(it => it.AddErrorUnless(it.GetValueOrDefault<double?>() is null or (>= 0.1 and <= 100_000), "--speed is a number from 0.1 to 100000."));
        var command = new Command("play", "Play a story in a new room of the running server while people watch.") { story, speed };
        command.SetAction((asked, cancellation) => InDemoAsync(app, async services =>
        {
            var ask = new StoryToPlay(asked.GetRequiredValue(story), asked.GetValue(speed));
            return await PlayClient.AnswersAsync(services, cancellation)
                ? await PlayClient.InServerAsync(services, ask, cancellation)
                : await PlayClient.AloneAsync(app, ask, cancellation);
        }));
        return command;
    }

    private static Task<int> InDemoAsync(Application app, Func<IServiceProvider, Task<int>> work) => app.RunAsync(async services =>
    {
        if (services.GetRequiredService<IOptions<DemoOptions>>().Value.Enabled)
        {
            return await work(services);
        }

        await Console.Error.WriteLineAsync("The demo is off here. Set Demo__Enabled=true, outside Production.");
        return ExitCode.FoundWrong;
    });

    private static void AddErrorUnless(this System.CommandLine.Parsing.SymbolResult result, bool isGood, string otherwise)
    {
        if (!isGood)
        {
            result.AddError(otherwise);
        }
    }
}
