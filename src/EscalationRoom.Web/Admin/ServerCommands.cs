using System.CommandLine;
using EscalationRoom.Data.Providers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Admin;

/// <summary><c>config check</c>, <c>doctor</c> and <c>health</c>: is this installation well?</summary>
internal static class ServerCommands
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Config(Application app)
    {
        var json = Report.JsonOption;
        var check = new Command("check", "Validate the configuration as a start would.") { json };
        check.SetAction((asked, _) => app.RunAsync(services =>
        {
            var report = new Report();
            Validate(report, services);
            return Task.FromResult(report.Print(asked.GetValue(json)));
        }));
        return new Command("config", "The configuration.") { check };
    }

    public static Command Doctor(Application app)
    {
        var json = Report.JsonOption;
        var command = new Command("doctor", "Examine configuration, database and server.") { json };
        command.SetAction((asked, cancellation) => app.RunAsync(async services =>
        {
            var report = new Report();
            Validate(report, services);
            DatabaseCommands.Describe(report, await services.GetRequiredService<Schema>().StateAsync(cancellation));
            await ExamineAsync(report, services, cancellation);
            var (isReady, says) = await AskServerAsync(services.GetRequiredService<IConfiguration>(), cancellation);
            report.Add("server", isReady, says);
            return report.Print(asked.GetValue(json));
        }));
        return command;
    }

    public static Command Health(Application app)
    {
        var command = new Command("health", "Ask the running server whether it is ready.");
        command.SetAction(async (_, cancellation) =>
        {
            var (isReady, says) = await AskServerAsync(app.Configuration, cancellation);
            Console.WriteLine(says);
            return isReady ? ExitCode.Good : ExitCode.FoundWrong;
        });
        return command;
    }

    private static void Validate(Report report, IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            report.Add("configuration", isGood: true, "valid");
        }
        catch (OptionsValidationException wrong)
        {
            wrong.Failures.ToList().ForEach(it => report.Add("configuration", isGood: false, it));
        }
        catch (AggregateException several)
        {
            several.InnerExceptions.ToList().ForEach(it => report.Add("configuration", isGood: false, it.Message));
        }
    }

    private static async Task ExamineAsync(Report report, IServiceProvider services, CancellationToken cancellation)
    {
        var found = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(it => it.Tags.Contains(HealthFeature.Offline), cancellation);
        foreach (var (name, entry) in found.Entries)
        {
            report.Add(name, entry.Status is HealthStatus.Healthy, entry.Description ?? entry.Status.ToString());
        }
    }

    private static async Task<(bool IsReady, string Says)> AskServerAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var address = new Uri(Application.AddressOf(configuration), "/health/ready");
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address, cancellation);
            return (answer.IsSuccessStatusCode, $"{address} answers {(int)answer.StatusCode}");
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return (false, $"{address} does not answer");
        }
    }
}
