using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace EscalationRoom.Web.Shell.Pages;

/// <summary>Keeps trouble in one part of a page from taking the rest down. The reader gets a number and may try again; the log has the words.</summary>
public sealed partial class TroubleBoundary(ILogger<TroubleBoundary> logger) : ErrorBoundaryBase
{
    private string? _trace;

    /// <summary>One part of a page, beside others that go on working.</summary>
    [Parameter]
    public bool IsPanel { get; set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        _trace = ActivityTraceId.CreateRandom().ToHexString()[..12];
        LogTrouble(logger, _trace, exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<TroubleNotice>(1);
        builder.AddComponentParameter(2, nameof(TroubleNotice.Trace), _trace);
        builder.AddComponentParameter(3, nameof(TroubleNotice.IsPanel), IsPanel);
        builder.AddComponentParameter(4, nameof(TroubleNotice.OnRetry), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }

    [LoggerMessage(1801, LogLevel.Error, "A part of a page could not be shown: {Trace}")]
    private static partial void LogTrouble(ILogger logger, string trace, Exception trouble);
}
