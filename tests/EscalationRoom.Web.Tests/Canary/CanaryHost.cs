using System.Collections.Concurrent;
using System.Diagnostics;
using EscalationRoom.Data;
using EscalationRoom.Web.Notifications.Mail;
using EscalationRoom.Web.Tests.Matrix;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>The product with a mail drop of its own, and somebody who listens to its traces.</summary>
public class CanaryHost : Crowd
{
    private readonly ConcurrentQueue<string> _traces = new();
    private readonly ActivityListener _listener;

    public CanaryHost()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = it => _traces.Enqueue($"{it.DisplayName} {string.Join(' ', it.TagObjects)} {string.Join(' ', it.Baggage)} {string.Join(' ', it.Events.SelectMany(one => one.Tags))}"),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public string MailFolder => Path.Combine(StorageFolder, "mail");

    public IReadOnlyCollection<string> Traces => _traces;

    /// <summary>Everything that waits for the mail is sent now, whenever it would be due. What was dealt with before gets none.</summary>
    public async Task SendMailAsync()
    {
        await using var db = await Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        foreach (var delivery in await db.Deliveries.AsNoTracking().ToListAsync())
        {
            await Get<MailSender>().SendAsync(delivery, default);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mail:DropFolder", MailFolder);
    }
}
