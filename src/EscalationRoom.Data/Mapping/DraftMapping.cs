using EscalationRoom.Data.Intake;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>Escalations being written.</summary>
internal static class DraftMapping
{
    private const int DigestLength = 64;

    private const int LongestContentType = 100;

    public static void Map(ModelBuilder builder)
    {
        builder.Entity<DraftRow>(draft =>
        {
            draft.ToTable("Drafts");
            draft.HasKey(it => it.Id);
            draft.Property(it => it.Id).ValueGeneratedNever();
            draft.HasIndex(it => it.By);
            draft.HasIndex(it => it.ChangedBy);
            draft.HasOne<Person>().WithMany().HasForeignKey(it => it.By).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DraftAnswerRow>(answer =>
        {
            answer.ToTable("DraftAnswers");
            answer.HasKey(it => new { it.Draft, it.Name });
            answer.Property(it => it.Name).HasMaxLength(DraftRules.LongestName);
            answer.HasOne<DraftRow>().WithMany().HasForeignKey(it => it.Draft).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DraftItemRow>(item =>
        {
            item.ToTable("DraftItems");
            item.HasKey(it => new { it.Draft, it.Place });
            item.Property(it => it.Place).ValueGeneratedNever();
            item.HasIndex(it => new { it.Draft, it.Digest }).IsUnique();
            item.Property(it => it.Digest).HasMaxLength(DigestLength);
            item.HasOne<DraftRow>().WithMany().HasForeignKey(it => it.Draft).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<DraftFileRow>(file =>
        {
            file.ToTable("DraftFiles");
            file.HasKey(it => new { it.Draft, it.Id });
            file.Property(it => it.Id).ValueGeneratedNever();
            file.HasIndex(it => it.Sha256);
            file.Property(it => it.Sha256).HasMaxLength(DigestLength);
            file.Property(it => it.Name).HasMaxLength(Room.LongestFileName);
            file.Property(it => it.ContentType).HasMaxLength(LongestContentType);
        });
    }
}
