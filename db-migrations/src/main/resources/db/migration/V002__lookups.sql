-- The four lookup tables: what people may choose, in three languages.

CREATE TABLE public.conversation_modes (
  code VARCHAR(20) PRIMARY KEY,
  name_ar VARCHAR(100) NOT NULL,
  name_fr VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  sort_order SMALLINT NOT NULL
);
COMMENT ON TABLE public.conversation_modes IS 'Who answers in a conversation.';

CREATE TABLE public.conversation_statuses (
  code VARCHAR(20) PRIMARY KEY,
  name_ar VARCHAR(100) NOT NULL,
  name_fr VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  sort_order SMALLINT NOT NULL
);
COMMENT ON TABLE public.conversation_statuses IS 'Where a conversation stands.';

CREATE TABLE public.ticket_categories (
  code VARCHAR(50) PRIMARY KEY,
  name_ar VARCHAR(100) NOT NULL,
  name_fr VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  sort_order SMALLINT NOT NULL
);
COMMENT ON TABLE public.ticket_categories IS 'What a ticket is about.';

CREATE TABLE public.ticket_priorities (
  code VARCHAR(20) PRIMARY KEY,
  name_ar VARCHAR(100) NOT NULL,
  name_fr VARCHAR(100) NOT NULL,
  name_en VARCHAR(100) NOT NULL,
  sla_hours SMALLINT NOT NULL,
  sort_order SMALLINT NOT NULL,
  CONSTRAINT chk_ticket_priorities_sla_hours CHECK (sla_hours > 0)
);
COMMENT ON TABLE public.ticket_priorities IS 'How soon a human must be there.';
COMMENT ON COLUMN public.ticket_priorities.sla_hours IS
  'Wall-clock hours from opening to the deadline; the same as SlaPolicy in the domain.';

DO $$
DECLARE
  lookup TEXT;
BEGIN
  FOREACH lookup IN ARRAY ARRAY['conversation_modes', 'conversation_statuses', 'ticket_categories', 'ticket_priorities'] LOOP
    EXECUTE format('COMMENT ON COLUMN public.%I.code IS %L', lookup, 'What the API and other tables say.');
    EXECUTE format('COMMENT ON COLUMN public.%I.name_ar IS %L', lookup, 'Its name in Arabic.');
    EXECUTE format('COMMENT ON COLUMN public.%I.name_fr IS %L', lookup, 'Its name in French.');
    EXECUTE format('COMMENT ON COLUMN public.%I.name_en IS %L', lookup, 'Its name in English.');
    EXECUTE format('COMMENT ON COLUMN public.%I.sort_order IS %L', lookup, 'Its place in a list, the lowest first.');
  END LOOP;
END;
$$;

INSERT INTO public.conversation_modes (code, name_ar, name_fr, name_en, sort_order) VALUES
  ('AUTO', 'تلقائي', 'Automatique', 'Automatic', 1),
  ('RAG', 'أجوبة من الوثائق', 'Réponses documentées', 'Answers from documents', 2),
  ('SUPPORT', 'مع إنسان', 'Avec un humain', 'With a human', 3);

INSERT INTO public.conversation_statuses (code, name_ar, name_fr, name_en, sort_order) VALUES
  ('active', 'نشطة', 'Active', 'Active', 1),
  ('escalated', 'محالة إلى إنسان', 'Confiée à un humain', 'With a human', 2),
  ('archived', 'مؤرشفة', 'Archivée', 'Archived', 3),
  ('closed', 'مغلقة', 'Fermée', 'Closed', 4);

INSERT INTO public.ticket_categories (code, name_ar, name_fr, name_en, sort_order) VALUES
  ('crisis', 'أزمة', 'Crise', 'Crisis', 1),
  ('relapse', 'انتكاسة', 'Rechute', 'Relapse', 2),
  ('addiction', 'إدمان', 'Addiction', 'Addiction', 3),
  ('mental_health', 'صحة نفسية', 'Santé mentale', 'Mental health', 4),
  ('family_support', 'دعم الأسرة', 'Soutien à la famille', 'Family support', 5),
  ('resources', 'مواعيد وموارد', 'Rendez-vous et ressources', 'Appointments and resources', 6),
  ('prevention', 'وقاية', 'Prévention', 'Prevention', 7),
  ('general', 'عام', 'Général', 'General', 8);

INSERT INTO public.ticket_priorities (code, name_ar, name_fr, name_en, sla_hours, sort_order) VALUES
  ('urgent', 'عاجلة جدا', 'Urgente', 'Urgent', 2, 1),
  ('high', 'مرتفعة', 'Haute', 'High', 8, 2),
  ('medium', 'متوسطة', 'Moyenne', 'Medium', 24, 3),
  ('low', 'منخفضة', 'Basse', 'Low', 72, 4);
